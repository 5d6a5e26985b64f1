import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageError } from './PageError';
import { Shell } from './shell/Shell';

type Module<Name extends string> = Promise<Record<Name, React.ComponentType>>;

/** Every page is a chunk of its own; `load` gives its module, `name` the component in it. */
const page = <Name extends string>(path: string, load: () => Module<Name>, name: Name): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load())[name] }),
});

export const router = createBrowserRouter([
  {
    element: <Shell />,
    // Until the first page's chunk has come the shell stands alone.
    HydrateFallback: () => null,
    errorElement: <PageError />,
    children: [
      {
        errorElement: <PageError />,
        children: [
          page('/', () => import('../pages/home/HomePage'), 'HomePage'),
          page('/proposals', () => import('../pages/proposals/ProposalsPage'), 'ProposalsPage'),
          page('/proposals/:number', () => import('../pages/proposal/ProposalPage'), 'ProposalPage'),
          page('/proposals/:number/edit', () => import('../pages/edit/EditPage'), 'EditPage'),
          page('/propose/*', () => import('../pages/write/WritePage'), 'WritePage'),
          page('/sign-up/*', () => import('../pages/sign-up/SignUpPage'), 'SignUpPage'),
          page('/sign-in', () => import('../pages/sign-in/SignInPage'), 'SignInPage'),
          page('/verify/*', () => import('../pages/verify/VerifyPage'), 'VerifyPage'),
          page('/me', () => import('../pages/me/MePage'), 'MePage'),
          page('/desk', () => import('../pages/desk/DeskDoor'), 'DeskDoor'),
          page('/desk/:departmentSlug', () => import('../pages/desk/DeskPage'), 'DeskPage'),
          page('/desk/:departmentSlug/reviews/:reviewId', () => import('../pages/review/ReviewPage'), 'ReviewPage'),
          page('/parts', () => import('../pages/parts/PartsPage'), 'PartsPage'),
          page('*', () => import('../pages/not-found/NotFoundPage'), 'NotFoundPage'),
        ],
      },
    ],
  },
]);
