/**
 * PageRank by iteration; a node without outgoing edges gives to all alike.
 * @param edges from a citing node to the cited one, each pair once
 * @param damping how likely a reader follows a citation, in [0, 1)
 * @returns a share for every node, together 1
 * Source: Brin and Page 1998; vectors in signals.md S4. It explains a structure of citations and is shown nowhere.
 */
export function pageRank(
  nodes: readonly string[],
  edges: readonly (readonly [from: string, to: string])[],
  damping: number,
): Map<string, number> {
  const size = nodes.length;
  const out = new Map(nodes.map((node) => [node, edges.filter(([from]) => from === node).map(([, to]) => to)]));
  let ranks = new Map(nodes.map((node) => [node, 1 / size]));
  for (let round = 0; round < 200; round++) {
    const dangling = nodes.reduce((sum, node) => sum + (out.get(node)?.length === 0 ? (ranks.get(node) ?? 0) : 0), 0);
    const next = new Map(nodes.map((node) => [node, (1 - damping) / size + (damping * dangling) / size]));
    for (const [node, targets] of out)
      for (const target of targets) next.set(target, (next.get(target) ?? 0) + (damping * (ranks.get(node) ?? 0)) / targets.length);
    ranks = next;
  }
  return ranks;
}
