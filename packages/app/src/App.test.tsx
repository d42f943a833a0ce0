import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('offers to sign in', async () => {
    const config = [
      {
        data: {
          app: { title: 'Crossmesh' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
        context: 'test',
      },
    ];
    // The bundler replaces this variable by the configuration itself, not by text.
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: config as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 20_000 }),
    ).toBeVisible();
  }, 30_000);
});
