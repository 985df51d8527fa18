/**
 * The element that a component marks with `data-part`.
 *
 * @throws {Error} when the component has none, or another kind of element
 */
export function part<T extends Element>(
  root: ParentNode,
  name: string,
  type: abstract new () => T,
): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The page has no part "${name}"`);
  return found;
}
