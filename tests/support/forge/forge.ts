import type { Request, RequestHandler, Response } from 'express';
import type { Person } from './forge-people.ts';
import type { ForgeRepository } from './forge-repository.ts';
import type { ForgeRequests } from './forge-requests.ts';

export const OWNER = 'toa-soan';
export const REPO = `${OWNER}/tin-hoi-nghi`;

/** What a route of the fake forge works with. */
export interface Forge {
  repository: ForgeRepository;
  requests: ForgeRequests;
  /** Runs a job when all earlier ones are over. */
  inTurn: <T>(job: () => Promise<T>) => Promise<T>;
}

type Answer = (request: Request<Record<string, string>>, response: Response) => Promise<unknown>;

/** A route that works with git: one at a time, its failure an answer. */
export function route({ inTurn }: Forge, answer: Answer): RequestHandler<Record<string, string>> {
  return (request, response, next) => {
    inTurn(() => answer(request, response)).catch(next);
  };
}

export function personOf({ locals }: Response): Person {
  return (locals as { person: Person }).person;
}

/** What was asked behind the question mark. */
export function queryOf({ originalUrl }: Pick<Request, 'originalUrl'>): URLSearchParams {
  return new URL(originalUrl, 'http://localhost').searchParams;
}
