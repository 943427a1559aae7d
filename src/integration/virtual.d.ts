declare module 'virtual:candor/options' {
  const options: import('./options.ts').BuildOptions;
  export default options;
}
