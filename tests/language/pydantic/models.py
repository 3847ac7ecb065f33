# Models convert and check their fields.
# simulated
from pydantic import BaseModel, Field, ValidationError, field_validator


class Address(BaseModel):
    city: str


class User(BaseModel):
    id: int
    name: str = "nobody"
    age: int | None = None
    tags: list[str] = []
    address: Address | None = None
    score: float = Field(default=0, ge=0)

    @field_validator("name")
    @classmethod
    def has_no_digits(cls, value):
        if any(c.isdigit() for c in value):
            raise ValueError("digits in a name")
        return value


user = User(id="7", tags=["a"], address={"city": "Paris"})
print(user, repr(user))
print(user.model_dump(), user.model_dump_json(exclude_none=True))
print(User.model_validate_json('{"id": 1, "name": "x"}') == User(id=1, name="x"))
for values in [{"name": "x"}, {"id": "x"}, {"id": 1, "name": "b2", "score": -1}]:
    try:
        User(**values)
    except ValidationError as e:
        print(e)

# expect: id=7 name='nobody' age=None tags=['a'] address=Address(city='Paris') score=0 User(id=7, name='nobody', age=None, tags=['a'], address=Address(city='Paris'), score=0)
# expect: {'id': 7, 'name': 'nobody', 'age': None, 'tags': ['a'], 'address': {'city': 'Paris'}, 'score': 0} {"id":7,"name":"nobody","tags":["a"],"address":{"city":"Paris"},"score":0}
# expect: True
# expect: 1 validation error for User
# expect: id
# expect:   Field required [type=missing, input_value={'name': 'x'}, input_type=dict]
# expect: 1 validation error for User
# expect: id
# expect:   Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]
# expect: 2 validation errors for User
# expect: name
# expect:   Value error, digits in a name [type=value_error, input_value='b2', input_type=str]
# expect: score
# expect:   Input should be greater than or equal to 0 [type=greater_than_equal, input_value=-1, input_type=int]
