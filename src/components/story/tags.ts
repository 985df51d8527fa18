import Awards from './Awards.astro';
import BodyTable from './BodyTable.astro';
import DataCell from './DataCell.astro';
import Documents from './Documents.astro';
import Figures from './Figures.astro';
import Gallery from './Gallery.astro';
import HeaderCell from './HeaderCell.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import TaskBox from './TaskBox.astro';
import Tasks from './Tasks.astro';
import Video from './Video.astro';

/** For `<Content components={STORY_TAGS} />`: the tags of the dialect and accessible tables. */
export const STORY_TAGS = {
  Awards,
  Documents,
  Figures,
  Gallery,
  Note,
  Photo,
  Tasks,
  Video,
  table: BodyTable,
  th: HeaderCell,
  td: DataCell,
  input: TaskBox,
};
