import { useRouteError } from 'react-router';

export function PageError() {
  const error = useRouteError();
  return <p role="alert">{String(error)}</p>;
}
