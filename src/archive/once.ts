/** Makes a view of each object once: views that many answers share cost nothing more. */
export function once<From extends object, View>(make: (from: From) => View): (from: From) => View {
  const known = new WeakMap<From, { view: View }>();
  return (from) => {
    let found = known.get(from);
    if (found === undefined) known.set(from, (found = { view: make(from) }));
    return found.view;
  };
}
