import type { CmsWidgetParam } from 'decap-cms-core';
import type { Component, ComponentClass } from 'react';

interface ListProps {
  value?: { size: number } | null;
}

interface ListState {
  keys: readonly string[];
  itemsCollapsed: readonly boolean[];
}

/**
 * Decap's list control takes for granted that it alone adds items: it finds an item by a key that it
 * made, and what is typed into an item without one is lost. This one makes keys for items that came
 * from elsewhere, such as a Word file.
 */
export function followingList(widget: CmsWidgetParam): CmsWidgetParam {
  const List = widget.controlComponent as unknown as ComponentClass<ListProps, ListState>;
  class FollowingList extends List {
    static override getDerivedStateFromProps(
      { value }: ListProps,
      { keys, itemsCollapsed }: ListState,
    ): Partial<ListState> | null {
      const missing = (value?.size ?? 0) - keys.length;
      if (missing <= 0) return null;
      const added = Array.from({ length: missing }, () => crypto.randomUUID());
      return {
        keys: [...keys, ...added],
        itemsCollapsed: [...itemsCollapsed, ...added.map(() => true)],
      };
    }
  }
  return withControl(widget, FollowingList);
}

interface RelationProps {
  value?: unknown;
}

interface RelationControl extends Component<
  RelationProps,
  { initialOptions: readonly { value: string }[] }
> {
  loadInitialOptions(): Promise<void>;
  triggerInitialOnChange(): void;
}

/**
 * Decap's relation control looks up the name of its value only when it is mounted or chose the value
 * itself. This one also does for a value that came from elsewhere.
 *
 * Decap's also writes its value again when it is mounted, for previews that ask for metadata, which
 * ours do not. After the first save of a story that write may come before the saved story is known,
 * and the form would say that it is not saved.
 */
export function followingRelation(widget: CmsWidgetParam): CmsWidgetParam {
  const Relation = widget.controlComponent as unknown as new (
    props: RelationProps,
  ) => RelationControl;
  class FollowingRelation extends Relation {
    override triggerInitialOnChange(): void {
      // Nothing to write.
    }

    override componentDidUpdate({ value: before }: RelationProps): void {
      const { value } = this.props;
      if (value === before || typeof value !== 'string' || value === '') return;
      if (this.state.initialOptions.some((option) => option.value === value)) return;
      // Its own `shouldComponentUpdate` does not look at the state.
      void this.loadInitialOptions().then(() => this.forceUpdate());
    }
  }
  return withControl(widget, FollowingRelation);
}

function withControl(widget: CmsWidgetParam, control: unknown): CmsWidgetParam {
  return { ...widget, controlComponent: control as CmsWidgetParam['controlComponent'] };
}
