import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('offers to sign in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: JSON.stringify([
        {
          data: {
            app: { title: 'Crossmesh' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ]),
    };

    render(App.createRoot());

    expect(await screen.findByRole('button', { name: 'Enter' })).toBeVisible();
  });
});
