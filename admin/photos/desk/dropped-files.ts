/** Files that systems leave in folders. */
const LEFT_BEHIND = /^(?:\.|thumbs\.db$|desktop\.ini$)/iu;

const byName = new Intl.Collator('vi', { numeric: true });

/** In the order of their names, which is the order of taking for cameras and phones. */
export function inOrder(files: Iterable<File>): File[] {
  return [...files]
    .filter(({ name }) => !LEFT_BEHIND.test(name))
    .sort((a, b) => byName.compare(pathOf(a), pathOf(b)));
}

/** All files that were dropped, those of folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Asked for before anything is waited for: the list is emptied after the event.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const files = Array.from(transfer.items, (item) => item.getAsFile());
  const found = await Promise.all(
    entries.map(async (entry, index) => {
      if (entry !== null) return filesIn(entry);
      // What comes from another program than a file manager has no entry.
      const file = files[index] ?? null;
      return file === null ? [] : [file];
    }),
  );
  return found.flat();
}

export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  const found = await Promise.all(inside.map(filesIn));
  return found.flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The path is empty for a file that was not chosen with its folder. */
function pathOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath || name;
}
