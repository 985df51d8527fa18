import { Component, type ComponentType, type ReactElement, type Ref } from 'react';

/**
 * What Decap asks of a control through its ref. Decap reads `isValid` off the instance and calls it
 * without it, so it must be bound. A control must not have a method `validate`: Decap would call
 * that in place of its own.
 */
export interface ControlMethods {
  /** False, or a reason, keeps the entry from being saved. */
  isValid?: () => boolean | { error: false | { type: string; message: string } };
  /** Brings the field to the person. */
  focus?: (path?: string) => void;
}

type Control<P> = ComponentType<P & { ref?: Ref<ControlMethods> }>;

interface State<P> {
  control?: Control<P>;
  hasFailed?: boolean;
}

/** A control of a widget that is loaded when a form shows it, not with the list of entries. */
export function lazyControl<P extends object>(load: () => Promise<Control<P>>): ComponentType<P> {
  return class extends LazyControl<P> {
    protected override load = load;
  };
}

abstract class LazyControl<P extends object>
  extends Component<P, State<P>>
  implements ControlMethods
{
  override state: State<P> = {};
  protected abstract load: () => Promise<Control<P>>;
  #inner: ControlMethods | null = null;
  #isMounted = false;

  override componentDidMount(): void {
    this.#isMounted = true;
    this.load().then(
      (control) => this.#show({ control }),
      () => this.#show({ hasFailed: true }),
    );
  }

  override componentWillUnmount(): void {
    this.#isMounted = false;
  }

  readonly isValid = (): ReturnType<NonNullable<ControlMethods['isValid']>> =>
    this.#inner?.isValid?.() ?? true;

  readonly focus = (path?: string): void => {
    this.#inner?.focus?.(path);
  };

  readonly #keep = (inner: ControlMethods | null): void => {
    this.#inner = inner;
  };

  #show(state: State<P>): void {
    if (this.#isMounted) this.setState(state);
  }

  override render(): ReactElement {
    const { control: Loaded, hasFailed = false } = this.state;
    if (Loaded !== undefined) return <Loaded {...this.props} ref={this.#keep} />;
    return hasFailed ? (
      <p role="alert">
        Không tải được phần này. Nội dung đang viết vẫn còn nguyên: hãy bấm «Lưu» rồi tải lại trang.
      </p>
    ) : (
      <p role="status">Đang tải…</p>
    );
  }
}
