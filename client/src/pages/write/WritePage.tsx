export function WritePage() {
  return <h1>WritePage</h1>;
}
