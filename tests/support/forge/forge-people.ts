/** An account of the fake forge. */
export interface Person {
  login: string;
  /** The access token that belongs to the account. */
  token: string;
  /** May write to branches that are not protected. */
  mayWrite: boolean;
  /** May write to `main`, which is protected. */
  mayPublish: boolean;
}

export const WRITER: Person = {
  login: 'nguoi-viet',
  token: 'token-nguoi-viet',
  mayWrite: true,
  mayPublish: false,
};

export const EDITOR: Person = {
  login: 'ban-bien-tap',
  token: 'token-ban-bien-tap',
  mayWrite: true,
  mayPublish: true,
};

export const GUEST: Person = {
  login: 'khach',
  token: 'token-khach',
  mayWrite: false,
  mayPublish: false,
};

export const PEOPLE: readonly Person[] = [WRITER, EDITOR, GUEST];
