declare module 'virtual:candor/options' {
  // An import at the top would make this file a module, which can't declare a new one.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const options: import('./options.ts').BuildOptions;
  export default options;
}
