/** A story as a page of the published site shows it. */
export interface PublishedStory {
  title: string;
  path: string;
  lead: string;
  day: string;
  kind: string;
  image: string | undefined;
}

/** What the preview takes from a page of the published site. */
export interface PublishedPage {
  heading: string;
  stories: PublishedStory[];
}

const known = new Map<string, Promise<PublishedPage | undefined>>();

/** A page of the site beside the CMS; undefined when there is none at the address. Asked for once. */
export function publishedPage(path: string): Promise<PublishedPage | undefined> {
  const asked = known.get(path) ?? readPage(path);
  known.set(path, asked);
  return asked;
}

async function readPage(path: string): Promise<PublishedPage | undefined> {
  try {
    const response = await fetch(path);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const story = page.querySelector('main article.story');
    const items = [...page.querySelectorAll('main .rows article, main .photo-album')];
    return {
      heading: textOf(page, 'main h1'),
      stories: story === null ? items.map(readItem) : [readStory(story, path)],
    };
  } catch {
    // Without the published site the preview still tells what stands where.
    return undefined;
  }
}

/** An item of a list of stories, or an album of the photo library. */
function readItem(item: Element): PublishedStory {
  return {
    title: textOf(item, 'h2, h3'),
    path: item.querySelector('h2 a, h3 a')?.getAttribute('href') ?? '',
    lead: textOf(item, '.lead'),
    day: textOf(item, 'time'),
    kind: textOf(item, '.kind'),
    image: imageIn(item),
  };
}

function readStory(story: Element, path: string): PublishedStory {
  return {
    title: textOf(story, 'h1'),
    path,
    lead: textOf(story, '.sapo'),
    day: textOf(story, '.story-facts time').replace(/^[^,]*, /u, ''),
    kind: '',
    image: imageIn(story),
  };
}

function imageIn(element: Element): string | undefined {
  return element.querySelector('img')?.getAttribute('src') ?? undefined;
}

function textOf(within: ParentNode, selector: string): string {
  return within.querySelector(selector)?.textContent.trim() ?? '';
}
