using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpKoers.Kernel;

namespace OpKoers.Storage;

internal sealed class QuantityConverter() : ValueConverter<Quantity, string>(
    quantity => quantity.ToCanonical(),
    text => Quantity.FromCanonical(text));

internal sealed class PeriodConverter() : ValueConverter<Period, string>(
    period => period.ToString(),
    text => Period.Parse(text));

/// <summary>SQLite has no uuid: 16 bytes, most significant first, so that identities sort by time and take less than half of their text.</summary>
internal sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true));
