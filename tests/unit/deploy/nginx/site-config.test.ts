import { expect, test } from 'vitest';
import { siteConfig } from '../../../../src/deploy/nginx/site-config.ts';

const DEPLOYMENT = {
  domain: 'tin.example.vn',
  user: 'tin',
  certificate: '/tls/tin.crt',
  certificateKey: '/tls/tin.key',
  httpPort: 80,
  httpsPort: 443,
};
const config = (hasBrotli = false): string =>
  siteConfig(DEPLOYMENT, { root: '/srv/tin', etc: '/etc', hasBrotli });

test.each([
  'listen 80;',
  'listen [::]:80;',
  // nginx 1.22 knows no «http2 on».
  'listen 443 ssl http2;',
  'listen [::]:443 ssl http2;',
  'return 301 https://tin.example.vn$request_uri;',
  'root "/srv/tin/current";',
  'gzip_static on;',
])('the configuration says %s', (line) => {
  expect(config()).toContain(`  ${line}\n`);
});

test('Brotli is asked of nginx only where it has the module', () => {
  expect(config(false)).not.toContain('brotli');
  expect(config(true)).toContain('  brotli_static on;\n');
});

test('every place with headers of its own has all the headers: nginx forgets those from outside', () => {
  const places = config()
    .split(/^ {2}location /m)
    .slice(1);
  const withHeaders = places.filter((place) => place.includes('add_header'));
  expect(withHeaders.length).toBeGreaterThan(4);
  expect(withHeaders.filter((place) => !place.includes('/headers-'))).toEqual([]);
});
