"""The exceptions of sqlalchemy."""


class SQLAlchemyError(Exception): pass
class DBAPIError(SQLAlchemyError): pass
class DatabaseError(DBAPIError): pass
class OperationalError(DatabaseError): pass
class IntegrityError(DatabaseError): pass
class InvalidRequestError(SQLAlchemyError): pass
class NoResultFound(InvalidRequestError): pass
class MultipleResultsFound(InvalidRequestError): pass
class TimeoutError(SQLAlchemyError): pass
