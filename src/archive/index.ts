export * from './addresses.ts';
export { createArchive, coverOf, imagesOf } from './archive.ts';
export type { Archive, ArchiveSource } from './archive.ts';
export { mapPartPath, NEWS_PART } from './map-parts.ts';
export { chartOf } from './figures/chart.ts';
export { FRONT_STORIES } from './home-shape.ts';
export { NOTHING_FORMER } from './former.ts';
export type { FormerContent, FormerFile, FormerStory } from './former.ts';
export { movedAddresses } from './moved.ts';
export type { Landing, Moved } from './moved.ts';
export { PHOTO_FRAME } from './photo-frame.ts';
export { photoStoryOf } from './photo-story.ts';
export { addressPhotos } from './photo-addresses.ts';
export { filePath, namedFiles } from './story-files.ts';
export * from './questions.ts';
export { relatedTo } from './related.ts';
export { openReader } from './reader/open-reader.ts';
export type { ArchiveReader, Inquiry, OpenArchive } from './reader/open-reader.ts';
export {
  isReaderPromised,
  promiseReader,
  suppliedReader,
  supplyReader,
} from './reader/supplied-reader.ts';
export type { AgencyBranch } from './reader/agency-questions.ts';
export type { DataMonth, WithdrawnStory } from './reader/data-questions.ts';
export type { FeedItem, FeedView, Meeting } from './reader/feed-questions.ts';
export type { CalendarView, CalendarYear, CalendarYearView } from './reader/calendar-questions.ts';
export type { DocumentGroup, DocumentView, ListedDocument } from './reader/document-questions.ts';
export type { AgencyYearView } from './reader/agency-year-questions.ts';
export type { FiguresView, SeriesView } from './reader/figure-questions.ts';
export type { FollowUpView } from './reader/follow-up-questions.ts';
export type { MeetingView } from './reader/meeting-view.ts';
export type { ListedPerson, PersonView } from './reader/people-questions.ts';

export type { HomePart } from './reader/home-questions.ts';
export type { ShelfLink, ShelfPageView, VideoView } from './reader/library-questions.ts';
export type { NewsPage, MonthPage, YearPage } from './reader/list-questions.ts';
export type { MapPart, MappedPage, RecentStory } from './reader/map-questions.ts';
export type { AgencyFactsView, SectionPageView, SectionSort } from './reader/section-questions.ts';
export type { AgencyCard, Album, NamedLink, StoryCard, StoryLink } from './reader/views.ts';
export { topicSlugs } from './topics.ts';
export { waysOfStory } from './ways-of-story.ts';
export type { WaysOfStory } from './ways-of-story.ts';
export { waysIn } from './ways-in.ts';
export type { WayIn } from './ways-in.ts';
export { LIST_SIZE } from './section.ts';
export type { NumberedPage, Section, SectionPage } from './section.ts';
export type {
  Agency,
  CompiledBody,
  Heading,
  Page,
  RenderedBody,
  Story,
  StoryEntry,
} from './story.ts';
