/** Stands for style sheets, pictures and fonts in specs: a class is called by its own name. */
const names: Record<string, string> = new Proxy({}, { get: (_target, name) => String(name) });

export default names;
