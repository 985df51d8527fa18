import type { Person } from './forge-people.ts';

export interface Label {
  id: number;
  name: string;
}

export interface PullRequest {
  number: number;
  state: 'open' | 'closed';
  title: string;
  head: string;
  labels: Label[];
  person: Person;
  updatedAt: string;
  isMerged: boolean;
}

/** Pull requests into `main`, and labels, as a forge keeps them beside the repository. */
export class ForgeRequests {
  readonly labels: Label[] = [];
  readonly all: PullRequest[] = [];

  addLabel(name: string): Label {
    const label = { id: this.labels.length + 1, name };
    this.labels.push(label);
    return label;
  }

  open(title: string, head: string, person: Person): PullRequest {
    const request: PullRequest = {
      ...{ number: this.all.length + 1, state: 'open', title, head, person, labels: [] },
      ...{ updatedAt: new Date().toISOString(), isMerged: false },
    };
    this.all.push(request);
    return request;
  }

  find(number: string | undefined): PullRequest | undefined {
    return this.all.find((request) => String(request.number) === number);
  }

  /** A branch that is gone takes its open requests along. */
  closeOf(branch: string): void {
    for (const request of this.all) if (request.head === branch) request.state = 'closed';
  }
}

export function describeRequest(request: PullRequest, owner: string): object {
  const { number, state, title, head, labels, person, updatedAt, isMerged } = request;
  return {
    ...{ number, state, title, labels, updated_at: updatedAt, merged: isMerged },
    user: { login: person.login },
    // Of the same repository, so the label is the branch alone.
    head: { ref: head, label: head, repo: { owner: { login: owner } } },
    base: { ref: 'main', label: 'main' },
  };
}
