/** Rows without repeats of the same id: the lowest seq stays, whatever came first. @param ids how many ids there are */
export function onceEach(id: Int32Array, seq: Float64Array, ids: number): Int32Array {
  const kept = new Int32Array(ids).fill(-1);
  for (let row = 0; row < id.length; row++) {
    const other = kept[id[row] ?? 0] ?? -1;
    if (other === -1 || (seq[row] ?? 0) < (seq[other] ?? 0)) kept[id[row] ?? 0] = row;
  }
  return kept.filter((row) => row !== -1);
}
