using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Touyan.Kernel;

namespace Touyan.Platform.Data;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => EntityId.From<TId>(value))
    where TId : struct, IEntityId<TId>;

/// <summary>Instants are UTC; SQLite forgets that, this remembers.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
