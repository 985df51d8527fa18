import { once } from 'node:events';
import { connect, type IncomingHttpHeaders } from 'node:http2';
import { request, type IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { buffer } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';

/** Whether this machine can talk to itself by IPv6. */
export const HAS_IPV6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === '::1');

export interface Http2Answer {
  /** What both sides agreed on. */
  protocol: string | false | null;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Question {
  /** An address, IPv4 or IPv6. */
  host: string;
  port: number;
  domain: string;
  path: string;
}

/** Asks by HTTP/2 alone: a server that does not speak it gives no answer. */
export async function askByHttp2({ host, port, domain, path }: Question): Promise<Http2Answer> {
  const place = host.includes(':') ? `[${host}]` : host;
  const session = connect(`https://${place}:${String(port)}`, {
    servername: domain,
    // Signed by nobody.
    rejectUnauthorized: false,
  });
  try {
    await once(session, 'connect');
    const stream = session.request({ ':path': path, ':authority': domain }).end();
    const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders];
    const body = await buffer(stream);
    const { alpnProtocol: protocol } = session.socket as TLSSocket;
    return { protocol, status: Number(headers[':status']), headers, body };
  } finally {
    session.close();
  }
}

/** Where plain http leads, on a server that is `domain`. */
export async function askPlainly({ host, port, domain, path }: Question) {
  const asked = request({ host, port, path, headers: { host: domain }, agent: false }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return { status: response.statusCode ?? 0, location: response.headers.location };
}
