/** Version v2 of the orders service. */
export const handler = async (event) => {
  const id = event.pathParameters?.id
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(id === undefined ? { ok: true, version: 'v2' } : { id, sku: 'A1', version: 'v2' }),
  }
}
