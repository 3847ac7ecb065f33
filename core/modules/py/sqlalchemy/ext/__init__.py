"""What extends sqlalchemy: asyncio."""
