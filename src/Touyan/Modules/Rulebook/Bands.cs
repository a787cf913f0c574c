namespace Touyan.Modules.Rulebook;

/// <summary>A band of a statistic: whole numbers or days, both ends included; an open end is null.</summary>
public sealed record Band<T>(string Code, string Name, T? From, T? To)
    where T : struct, IComparable<T>
{
    public bool Contains(T value) => (From is not { } from || value.CompareTo(from) >= 0) && (To is not { } to || value.CompareTo(to) <= 0);
}

/// <summary>Bands that together cover everything once: age bands, periods of joining.</summary>
public sealed record Bands<T>(string Id, string Title, string Article, Evidence Evidence, IReadOnlyList<Band<T>> All)
    where T : struct, IComparable<T>
{
    /// <summary>The band that a value falls into.</summary>
    public Band<T> Of(T value) => All.First(b => b.Contains(value));

    public Band<T>? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}
