/**
 * Stands for gray-matter, which runs the front matter of a file that starts with `---js`. Files are
 * read by admin/formats; nothing may ever come here.
 */
export default function refuse(): never {
  throw new Error('Front matter is read by admin/formats, not by gray-matter.');
}

refuse.stringify = refuse;
