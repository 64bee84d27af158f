import ts from 'typescript';

/** What a node is made of, without its tokens: the compiler makes those anew when it is asked, which takes longer than to read the file. */
export function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}
