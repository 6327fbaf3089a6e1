import './styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { BrowserRouter } from 'react-router';
import { createClient } from './client.js';
import { keepFocus } from './keep-focus.js';
import { Pages } from './pages.js';
import { styleNonce } from './nonce.js';
import { resolver, theme } from './theme.js';

const schemes = localStorageColorSchemeManager({ key: 'ambit-scheme' });
const client = createClient();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
keepFocus(document);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      getStyleNonce={styleNonce}
    >
      <ApolloProvider client={client}>
        <BrowserRouter>
          <NuqsAdapter>
            <Pages />
          </NuqsAdapter>
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
