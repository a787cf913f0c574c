namespace Touyan.Modules.Duties;

/// <summary>What a word of the files of duties is.</summary>
public enum DutyWordKind
{
    Evidence = 1,
    Condition = 2,
    Occasion = 3,
}

/// <summary>What the files of duties may name: a source of records with its kinds, a condition, an occasion.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Id">As files write it.</param>
/// <param name="Title">As the office calls it: 会议记录; 设有支部委员会; 换届选出新一届委员会.</param>
/// <param name="Kinds">Kinds of the records, code and title.</param>
public sealed record DutyWord(DutyWordKind Kind, string Id, string Title, IReadOnlyList<(string Code, string Title)> Kinds)
{
    public bool Is(DutyWordKind kind, string id) => Kind == kind && string.Equals(Id, id, StringComparison.Ordinal);
}

/// <summary>How the houses above bring what duties are computed from.</summary>
public static class DutyWords
{
    /// <summary>Records that count: the source is asked in a request, so it is scoped.</summary>
    public static IServiceCollection AddDutyEvidence<T>(
        this IServiceCollection services,
        string record,
        string title,
        params IReadOnlyList<(string Code, string Title)> kinds
    )
        where T : class, IDutyEvidence =>
        services.AddScoped<IDutyEvidence, T>().AddSingleton(new DutyWord(DutyWordKind.Evidence, record, title, kinds));

    public static IServiceCollection AddDutyCondition<T>(this IServiceCollection services, string word, string title)
        where T : class, IDutyCondition =>
        services.AddScoped<IDutyCondition, T>().AddSingleton(new DutyWord(DutyWordKind.Condition, word, title, []));

    public static IServiceCollection AddDutyOccasion<T>(this IServiceCollection services, string word, string title)
        where T : class, IDutyOccasion =>
        services.AddScoped<IDutyOccasion, T>().AddSingleton(new DutyWord(DutyWordKind.Occasion, word, title, []));

    internal static IReadOnlyList<DutyWord> DutyWordsOf(this IServiceCollection services) =>
        [.. services.Where(s => s.ServiceType == typeof(DutyWord)).Select(s => (DutyWord)s.ImplementationInstance!)];
}
