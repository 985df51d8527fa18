import { Map } from 'immutable';

let components = Map<string, object>();

/** Stands for the widget's own, which drags the whole editor in; read when a body is serialised. */
export function getEditorComponents(): Map<string, object> {
  return components;
}

export function useEditorComponents(given: ReadonlyMap<string, object>): void {
  components = Map(given);
}
