import type { Archive } from '../archive.ts';
import { followUpOf } from '../follow-up.ts';
import type { Story } from '../story.ts';
import { meetingOf, type MeetingView } from './meeting-view.ts';
import { story } from './story-questions.ts';

export interface FollowUpView {
  /** The story that reports on the tasks of this one. */
  later: MeetingView | undefined;
  /** Stories on whose tasks this one reports, the newest first. */
  earlier: readonly TasksView[];
}

export interface TasksView extends MeetingView {
  tasks: readonly string[];
}

export function followUp(archive: Archive, path: string): FollowUpView | undefined {
  const found = story(archive, path);
  if (found === undefined) return undefined;
  const { later, earlier } = followUpOf(archive, found);
  if (later === undefined && earlier.length === 0) return undefined;
  return {
    later: later && meetingOf(archive, later),
    earlier: earlier.map((each) => tasksOf(archive, each)),
  };
}

export function tasksOf(archive: Archive, each: Story): TasksView {
  return { ...meetingOf(archive, each), tasks: each.data.tasks };
}
