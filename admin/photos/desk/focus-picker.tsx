import {
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { PHRASES } from './phrases.ts';

interface Props {
  picture: string;
  x: number;
  y: number;
  label: string;
  tabIndex: number;
  onChange: (x: number, y: number) => void;
}

const STEP = 5;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * The point of the cover that stays in sight where it is cropped: a click on the picture, or arrow
 * keys. Two sliders stand behind it, because a slider has one direction only.
 */
export function FocusPicker(props: Props): ReactElement {
  const { picture, x, y, label, onChange } = props;
  const first = useRef<HTMLInputElement>(null);
  const pick = (event: MouseEvent<HTMLDivElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChange(
      toStep(((event.clientX - left) / width) * 100),
      toStep(((event.clientY - top) / height) * 100),
    );
    first.current?.focus();
  };
  return (
    <div className="focus-picker" role="group" aria-label={label}>
      {/* Keys work on the sliders. */}
      <div className="focus-picker__picture" role="presentation" onClick={pick}>
        <img src={picture} alt="" decoding="async" draggable={false} />
        <Sliders {...props} first={first} />
        <span
          className="focus-picker__point"
          style={{ insetInlineStart: `${String(x)}%`, insetBlockStart: `${String(y)}%` }}
        />
      </div>
      <p className="focus-picker__hint">
        Bấm vào chỗ phải luôn thấy khi ảnh bị cắt bớt, hoặc dùng phím mũi tên.
      </p>
    </div>
  );
}

/** Arrows in all four directions work on both; Tab stops once. */
function Sliders({
  x,
  y,
  label,
  tabIndex,
  onChange,
  first,
}: Props & { first: RefObject<HTMLInputElement | null> }): ReactElement {
  const shared = {
    type: 'range',
    min: 0,
    max: 100,
    step: STEP,
    className: 'focus-picker__slider',
    'aria-valuetext': PHRASES.focus(x, y),
    onKeyDown: moveByKey(x, y, onChange),
  } as const;
  return (
    <>
      <input
        {...shared}
        ref={first}
        data-part="focus"
        aria-label={`${label}: ngang`}
        tabIndex={tabIndex}
        value={x}
        onChange={(event) => onChange(Number(event.target.value), y)}
      />
      <input
        {...shared}
        aria-label={`${label}: dọc`}
        tabIndex={-1}
        value={y}
        onChange={(event) => onChange(x, Number(event.target.value))}
      />
    </>
  );
}

function moveByKey(
  x: number,
  y: number,
  onChange: Props['onChange'],
): (event: KeyboardEvent) => void {
  return (event) => {
    const [right, down] = event.altKey ? [] : (ARROWS[event.key] ?? []);
    if (right === undefined || down === undefined) return;
    event.preventDefault();
    onChange(toStep(x + right), toStep(y + down));
  };
}

function toStep(percent: number): number {
  return Math.max(0, Math.min(100, Math.round(percent / STEP) * STEP));
}
