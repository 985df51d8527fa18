import { svgDanger } from './svg-danger.ts';

/** Larger than an emblem is shown anywhere, on screens of threefold density too. */
const LONGEST_PX = 1024;

/**
 * A drawing in SVG as a PNG: what is stored and shown is pixels, which can hold no program. Drawings
 * with more than shapes are refused all the same, so that nobody takes what is lost for a fault.
 */
export async function drawingToPhoto(file: File): Promise<Blob | { refused: string }> {
  const text = await file.text();
  const danger = svgDanger(text);
  if (danger !== undefined) return { refused: refusal(file.name, `có ${danger}`) };
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = drawing.documentElement;
  if (!(root instanceof SVGSVGElement) || drawing.querySelector('parsererror') !== null) {
    return { refused: refusal(file.name, 'không đọc được') };
  }
  const { width, height } = sizeOf(root);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const png = await paint(new XMLSerializer().serializeToString(drawing), width, height);
  return png ?? { refused: refusal(file.name, 'không đọc được') };
}

function refusal(name: string, what: string): string {
  return `Tệp SVG «${name}» ${what} nên không dùng làm ảnh được. Hãy xuất hình dạng PNG rồi tải lên lại.`;
}

/** As large as an emblem may be, in the drawing's own proportions. */
function sizeOf(root: SVGSVGElement): { width: number; height: number } {
  const { width: ownWidth, height: ownHeight } = root.viewBox.baseVal;
  const hasBox = ownWidth > 0 && ownHeight > 0;
  const width = hasBox ? ownWidth : root.width.baseVal.value;
  const height = hasBox ? ownHeight : root.height.baseVal.value;
  if (!hasBox) root.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  const scale = LONGEST_PX / Math.max(width, height, 1);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

async function paint(svg: string, width: number, height: number): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
