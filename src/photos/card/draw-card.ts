import { setLines, type LineSetting } from './set-lines.ts';
import { openTypeface, type Face } from './typeface.ts';

export const CARD = { widthPx: 1200, heightPx: 630 } as const;
/** The photo fills the right of the card. */
export const CARD_PHOTO = { widthPx: 520, heightPx: 630 } as const;

/** What stands on a card beside its photo. */
export interface CardText {
  title: string;
  agency: string;
  /** Name of the site. */
  site: string;
  /** As readers see it: `26/7/2021`. */
  day: string;
}

/** The palette of src/styles/tokens.css. */
const INK = '#1d1a16';
const QUIET = '#5a5349';
const LACQUER = '#97191c';
const RULE = '#ddd6c9';
export const PAPER = '#fcfbf8';

const EDGE_PX = 56;
const BAR_PX = 14;

/** What a site brings of its own. */
interface CardLooks {
  /** `#rrggbb` in place of the red of the site. */
  accent?: string | undefined;
  /** A square JPEG, base64. */
  emblem?: string | undefined;
}

const EMBLEM_PX = 56;
const EMBLEM_GAP_PX = 16;

interface Style {
  face: Face;
  color: string;
  setting: LineSetting;
  /** Distance of the base lines in parts of the size: Vietnamese stacks two marks on a letter. */
  leading: number;
}

/** The left of the card, or the whole of one without a photo, as SVG: shapes only, no text. */
export function drawCard(
  { title, agency, site, day }: CardText,
  widthPx: number,
  { accent = LACQUER, emblem }: CardLooks = {},
): string {
  const columnPx = widthPx - 2 * EDGE_PX;
  const kicker = lines(agency, {
    face: 'strong',
    color: accent,
    setting: { sizesPx: [26, 22], widthPx: columnPx, maxLines: 2 },
    leading: 1.4,
  });
  const heading = lines(title, {
    face: 'display',
    color: INK,
    setting: { sizesPx: [60, 54, 48, 44, 40, 36], widthPx: columnPx, maxLines: 4 },
    leading: 1.34,
  });
  const footPx = CARD.heightPx - EDGE_PX;
  // The title stands in the middle of what the agency and the foot leave.
  const top = BAR_PX + EDGE_PX + kicker.heightPx;
  const middle = (top + footPx - 40) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${CARD.heightPx}">`,
    rectangle({ widthPx, heightPx: CARD.heightPx, color: PAPER }),
    rectangle({ widthPx, heightPx: BAR_PX, color: accent }),
    kicker.draw(EDGE_PX, BAR_PX + EDGE_PX - 12),
    heading.draw(EDGE_PX, middle - heading.heightPx / 2),
    rectangle({ xPx: EDGE_PX, yPx: footPx - 44, widthPx: columnPx, heightPx: 1, color: RULE }),
    drawFoot({ site, day, columnPx, footPx }, { accent, emblem }),
    '</svg>',
  ].join('');
}

interface Foot extends Pick<CardText, 'site' | 'day'> {
  columnPx: number;
  /** Where the lines of the foot end. */
  footPx: number;
}

/** The emblem with the name of the site, and the day on the right. */
function drawFoot(
  { site, day, columnPx, footPx }: Foot,
  { accent = LACQUER, emblem }: CardLooks,
): string {
  const indentPx = emblem === undefined ? 0 : EMBLEM_PX + EMBLEM_GAP_PX;
  const name = lines(site, {
    face: 'display',
    color: accent,
    setting: { sizesPx: [28, 24, 20], widthPx: columnPx * 0.7 - indentPx, maxLines: 1 },
    leading: 1,
  });
  const date = lines(day, {
    face: 'text',
    color: QUIET,
    setting: { sizesPx: [22], widthPx: columnPx, maxLines: 1 },
    leading: 1,
  });
  return [
    emblem === undefined ? '' : emblemImage(emblem, footPx),
    name.draw(EDGE_PX + indentPx, footPx - name.heightPx),
    date.draw(EDGE_PX + columnPx - date.widthPx, footPx - date.heightPx - 2),
  ].join('');
}

/** Beside the name of the site, its foot a little under the line of the name. */
function emblemImage(emblem: string, footPx: number): string {
  const topPx = footPx + 20 - EMBLEM_PX;
  return `<image x="${EDGE_PX}" y="${topPx}" width="${EMBLEM_PX}" height="${EMBLEM_PX}" href="data:image/jpeg;base64,${emblem}"/>`;
}

interface Rectangle {
  xPx?: number;
  yPx?: number;
  widthPx: number;
  heightPx: number;
  color: string;
}

function rectangle({ xPx = 0, yPx = 0, widthPx, heightPx, color }: Rectangle): string {
  return `<rect x="${xPx}" y="${yPx}" width="${widthPx}" height="${heightPx}" fill="${color}"/>`;
}

interface DrawnLines {
  widthPx: number;
  heightPx: number;
  /** @param topPx where the first line begins */
  draw(leftPx: number, topPx: number): string;
}

function lines(text: string, { face, color, setting, leading }: Style): DrawnLines {
  const typeface = openTypeface(face);
  const { sizePx, lines: set } = setLines(text, setting, typeface.measure);
  const stepPx = sizePx * leading;
  return {
    widthPx: Math.max(0, ...set.map((line) => typeface.measure(line))) * sizePx,
    heightPx: set.length * stepPx,
    draw: (leftPx, topPx) => {
      // As in CSS, half of the leading stands above the letters.
      const baseline = (index: number): number =>
        topPx + index * stepPx + (stepPx - sizePx) / 2 + sizePx * 0.8;
      const path = set
        .map((line, index) => typeface.outline(line, leftPx, baseline(index), sizePx))
        .join('');
      return path === '' ? '' : `<path fill="${color}" d="${path}"/>`;
    },
  };
}
