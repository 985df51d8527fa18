import type { Kind } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { once } from '../once.ts';
import type { Story } from '../story.ts';
import { linkOf, type StoryLink } from './views.ts';

/** What a list of meetings shows of one. */
export interface MeetingView extends StoryLink {
  kind: Kind;
  /** ISO days; the last only when there were several. */
  start: string;
  end: string | undefined;
  /** Short name of the agency. */
  host: string | undefined;
}

/** One and the same object for all lists that name the meeting. */
export function meetingOf(archive: Archive, story: Story): MeetingView {
  return knownMeetings(archive)(story);
}

const knownMeetings = once((archive: Archive) =>
  once((story: Story): MeetingView => {
    const { kind, host, event } = story.data;
    return {
      ...linkOf(story),
      kind,
      start: event.start,
      end: event.end,
      host: archive.agency(host)?.data.shortName,
    };
  }),
);
