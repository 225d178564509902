/** o-spreadsheet asks for Node 22 only because of `Object.groupBy`; this is that one function for Node 20. */
function groupBy<K extends PropertyKey, T>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => K,
): Partial<Record<K, T[]>> {
  const groups: Partial<Record<K, T[]>> = {};
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group) group.push(item);
    else groups[key] = [item];
  }
  return groups;
}

if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true });
