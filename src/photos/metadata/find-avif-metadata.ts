import { readIsoBoxes, type IsoBox } from './iso-boxes.ts';
import { XMP_UUID } from './label-photo.ts';
import type { MetadataFindings } from './metadata-findings.ts';
import type { CleanNote } from './photo-note.ts';
import { readOwnXmp } from './xmp-packet.ts';

const STRUCTURAL_BOXES = new Set(['ftyp', 'meta', 'mdat']);
const STRUCTURAL_META = new Set([
  'hdlr',
  'pitm',
  'iloc',
  'iinf',
  'iprp',
  'iref',
  'idat',
  'dinf',
  'grpl',
]);
const STRUCTURAL_PROPERTIES = new Set([
  'av1C',
  'ispe',
  'pixi',
  'pasp',
  'auxC',
  'irot',
  'imir',
  'clap',
  'a1op',
  'lsel',
]);
const STRUCTURAL_ITEMS = new Set(['av01', 'grid', 'iden']);
const ITEM_NAMES: Readonly<Record<string, string>> = { Exif: 'EXIF', mime: 'XMP' };

export function findAvifMetadata(avif: Buffer): MetadataFindings {
  const beyondNote: string[] = [];
  const notes: CleanNote[] = [];
  for (const box of readIsoBoxes(avif)) {
    const note = readOwnNote(box);
    if (note !== undefined) notes.push(note);
    else if (isXmp(box)) beyondNote.push('XMP');
    else if (!STRUCTURAL_BOXES.has(box.type)) beyondNote.push(`box ${box.type}`);
    else if (box.type === 'meta') beyondNote.push(...findInMeta(box.content.subarray(4)));
  }
  return { beyondNote, notes };
}

function isXmp({ type, content }: IsoBox): boolean {
  return type === 'uuid' && content.subarray(0, XMP_UUID.length).equals(XMP_UUID);
}

function readOwnNote(box: IsoBox): CleanNote | undefined {
  return isXmp(box) ? readOwnXmp(box.content.subarray(XMP_UUID.length)) : undefined;
}

function findInMeta(content: Buffer): string[] {
  return readIsoBoxes(content).flatMap((box) => {
    if (box.type === 'iinf') return findInItems(box.content);
    if (box.type === 'iprp') return findInProperties(box.content);
    return STRUCTURAL_META.has(box.type) ? [] : [`box ${box.type}`];
  });
}

/** ISO 14496-12 `iinf`: a list of `infe`, whose item type stands after an id of two octets, or four in version 3. */
function findInItems(content: Buffer): string[] {
  const countLength = content.readUInt8(0) === 0 ? 2 : 4;
  return readIsoBoxes(content.subarray(4 + countLength)).flatMap(({ content: item }) => {
    const typeAt = item.readUInt8(0) >= 3 ? 10 : 8;
    const type = item.toString('latin1', typeAt, typeAt + 4);
    return STRUCTURAL_ITEMS.has(type) ? [] : [ITEM_NAMES[type] ?? `item ${type}`];
  });
}

function findInProperties(content: Buffer): string[] {
  const properties = readIsoBoxes(content).filter((box) => box.type === 'ipco');
  return properties
    .flatMap((box) => readIsoBoxes(box.content))
    .flatMap((property) => {
      if (property.type === 'colr')
        return property.content.toString('latin1', 0, 4) === 'nclx' ? [] : ['ICC'];
      return STRUCTURAL_PROPERTIES.has(property.type) ? [] : [`property ${property.type}`];
    });
}
