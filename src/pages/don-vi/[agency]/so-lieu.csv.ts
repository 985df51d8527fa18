import type { APIRoute } from 'astro';
import { loadArchive } from '../../../loaders/site.ts';
import { toCsv } from '../../../text/csv.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.agenciesOfFigures().map((agency) => ({ params: { agency } }));
}

const HEADER = [
  'noi_dung',
  'don_vi_tinh',
  'ky',
  'tu_ngay',
  'den_ngay',
  'gia_tri',
  'xap_xi',
  'ngay_hop',
  'tin',
  'dia_chi',
];

/** Days as ISO 8601, numbers with a point: for programs. */
export const GET: APIRoute = async ({ params, site }) => {
  const archive = await loadArchive();
  const rows = archive
    .figureRows(params['agency'] ?? '')
    .map((row) => [
      row.label,
      row.unit,
      row.period,
      row.from,
      row.to,
      row.value,
      row.approximate ? 1 : 0,
      row.day,
      row.title,
      new URL(row.path, site).href,
    ]);
  return new Response(toCsv([HEADER, ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
