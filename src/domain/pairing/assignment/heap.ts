/** A binary heap of columns by their distance, the nearest first. */
export interface Heap {
  size: number;
  readonly item: Int32Array;
  /** Where each column stands in `item`; meaningful only for the columns in the heap. */
  readonly position: Int32Array;
}

export function emptyHeap(columns: number): Heap {
  return { size: 0, item: new Int32Array(columns), position: new Int32Array(columns) };
}

/** Adds a column that is not in the heap. */
export function push(heap: Heap, distance: Float64Array, column: number): void {
  rise(heap, distance, column, heap.size);
  heap.size += 1;
}

/** Puts a column of the heap in its place after its distance fell. */
export function moveUp(heap: Heap, distance: Float64Array, column: number): void {
  rise(heap, distance, column, heap.position[column]!);
}

/** Takes out the nearest column; the heap must not be empty. */
export function pop(heap: Heap, distance: Float64Array): number {
  const { item, position } = heap;
  const nearest = item[0]!;
  heap.size -= 1;
  const size = heap.size;
  if (size === 0) return nearest;
  const moved = item[size]!;
  const far = distance[moved]!;
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && distance[item[child + 1]!]! < distance[item[child]!]!) child += 1;
    const below = item[child]!;
    if (distance[below]! >= far) break;
    item[at] = below;
    position[below] = at;
    at = child;
  }
  item[at] = moved;
  position[moved] = at;
  return nearest;
}

function rise({ item, position }: Heap, distance: Float64Array, column: number, from: number): void {
  const near = distance[column]!;
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = item[parent]!;
    if (distance[above]! <= near) break;
    item[at] = above;
    position[above] = at;
    at = parent;
  }
  item[at] = column;
  position[column] = at;
}
