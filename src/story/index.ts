export { checkSource, locateField } from './check-source.ts';
export type { CheckedSource, CheckOptions } from './check-source.ts';
export { checkBody } from './check/check-body.ts';
export type { BodyContext } from './check/body-context.ts';
export { messageOf } from './catalogue/index.ts';
export type { FindingCode, RuleCode } from './catalogue/index.ts';
export type { NoteKind } from './components.ts';
export type { Breach, Finding } from './finding.ts';
export { compareFindings } from './finding.ts';
export { escapeInline, escapeProse } from './escape-prose.ts';
export { readYaml } from './front-matter/read-yaml.ts';
export { splitSource } from './front-matter/split-source.ts';
export type { SplitSource } from './front-matter/split-source.ts';
export { writeSource, writeYaml } from './front-matter/write-source.ts';
export { renderBody } from './render/render-body.ts';
export type { RenderedBody } from './render/render-body.ts';
export type { Heading } from './render/finish-body.ts';
export { bodyCell, createHeadingIds, TASK_BOXES, tableRegion } from './render/finish-body.ts';
export { FOOTNOTES } from './render/footnotes.ts';
export { renderComponent } from './render/component.ts';
export type { Stage, TagCall } from './render/component.ts';
export { toHtml, trustedHtml } from './render/hast.ts';
export { formatCredit, photoFigure } from './render/photo-figure.ts';
export type { PhotoPlace } from './render/photo-figure.ts';
export { closingGallery, findPhoto, gallery, photoId, placedPhoto } from './render/gallery.ts';
export { readPlacement } from './render/placement.ts';
export type { Placement } from './render/placement.ts';
export {
  awardList,
  documentList,
  figuresTable,
  nameDocument,
  taskList,
} from './render/story-lists.ts';
export { note } from './render/note.ts';
export { video } from './render/video.ts';
export type { PhotoImage, PhotoView, StoryLists, StoryView } from './view.ts';
