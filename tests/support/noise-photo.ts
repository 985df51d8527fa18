import sharp from 'sharp';

/** A photo that compresses badly, as a lively one does: about 1.2 MB of JPEG. @param seed tells it from others */
export async function noisePhoto(
  seed: number,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const buffer = await sharp({
    create: { width: 1700, height: 1300, channels: 3, background: '#777777', noise },
  })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { name: `IMG_${String(seed).padStart(4, '0')}.jpg`, mimeType: 'image/jpeg', buffer };
}
