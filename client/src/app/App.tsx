import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { LiveSocketContext } from '../features/live/LiveSocketContext';
import { colorSchemeManager } from './adoptTheme';
import { client, liveSocket } from './apollo';
import { router } from './router';
import { cssVariablesResolver, theme } from './theme';

/** Everything that a page may take for granted. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      // Both would be inline `<style>` elements; adoptTheme has put the variables on the page already.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ApolloProvider client={client}>
        <LiveSocketContext value={liveSocket}>
          <RouterProvider router={router} />
        </LiveSocketContext>
      </ApolloProvider>
    </MantineProvider>
  );
}
