/** Version v3: its health is fine, and every second order is not. What only real traffic finds. */
export const handler = async (event) => {
  const id = event.pathParameters?.id
  if (id === undefined) return { statusCode: 200, body: JSON.stringify({ ok: true, version: 'v3' }) }
  if (Number(id) % 2 === 0)
    return { statusCode: 500, body: JSON.stringify({ message: 'no such column', version: 'v3' }) }
  return { statusCode: 200, body: JSON.stringify({ id, sku: 'A1', version: 'v3' }) }
}
