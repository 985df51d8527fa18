interface SecurityContact {
  email: string;
  /** ISO day from which on nobody vouches for the file. */
  expires: string;
  siteUrl: string;
}

const SECURITY_TXT = '/.well-known/security.txt';

/** Whom to tell of a weakness (RFC 9116). */
export function securityTxt({ email, expires, siteUrl }: SecurityContact): string {
  const lines = [
    `Contact: mailto:${encodeURI(email)}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${new URL(SECURITY_TXT, siteUrl).href}`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
