/**
 * A function that remembers what it gave for each object, as long as the object is there. For what pages ask again and
 * again of the same archive or list; neither changes once it is made.
 */
export function memo<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
