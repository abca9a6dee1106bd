//! Values of ours that a column holds as bytes.

/// Stores a type in a column of bytes, by its `bytes(&self) -> Vec<u8>` and `parse(&[u8]) -> Option<Self>`.
#[macro_export]
macro_rules! stored_bytes {
    ($name:ident) => {
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Binary, DB> for $name
        where
            Vec<u8>: diesel::deserialize::FromSql<diesel::sql_types::Binary, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                Self::parse(&Vec::from_sql(value)?).ok_or_else(|| concat!("not a ", stringify!($name)).into())
            }
        }

        impl diesel::serialize::ToSql<diesel::sql_types::Binary, diesel::sqlite::Sqlite> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::sqlite::Sqlite>,
            ) -> diesel::serialize::Result {
                out.set_value(self.bytes());
                Ok(diesel::serialize::IsNull::No)
            }
        }

        impl diesel::serialize::ToSql<diesel::sql_types::Binary, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                std::io::Write::write_all(out, &self.bytes())?;
                Ok(diesel::serialize::IsNull::No)
            }
        }
    };
}
