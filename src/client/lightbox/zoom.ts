export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** How a photo lies on its stage: enlarged, and moved from the middle. */
export interface Zoom extends Point {
  scale: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

/** A reader who presses the button or taps twice gets this much. */
export const CLOSER = 2.5;
const CLOSEST = 5;

/** The largest size at which all of a photo is seen; never more than its own. */
export function fit(photo: Size, stage: Size): Size {
  const scale = Math.min(1, stage.width / photo.width, stage.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** Enlarges so that what lies under `point`, measured from the middle of the stage, stays there. */
export function zoomAt(zoom: Zoom, wanted: number, point: Point): Zoom {
  const scale = Math.min(CLOSEST, Math.max(1, wanted));
  const ratio = scale / zoom.scale;
  return {
    scale,
    x: point.x - (point.x - zoom.x) * ratio,
    y: point.y - (point.y - zoom.y) * ratio,
  };
}

/** Moves a photo back until no side of the stage is empty that it could fill. */
export function keepInside({ scale, x, y }: Zoom, shown: Size, stage: Size): Zoom {
  return {
    scale,
    x: limit(x, (shown.width * scale - stage.width) / 2),
    y: limit(y, (shown.height * scale - stage.height) / 2),
  };
}

function limit(value: number, most: number): number {
  const bound = Math.max(0, most);
  return Math.min(bound, Math.max(-bound, value));
}
