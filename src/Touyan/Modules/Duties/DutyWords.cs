namespace Touyan.Modules.Duties;

/// <summary>What the files of duties may name: a source of records with its kinds, or a condition.</summary>
/// <param name="IsEvidence">False for a condition.</param>
/// <param name="Id">As files write it.</param>
/// <param name="Title">As the office calls it: 会议记录; 设有支部委员会.</param>
/// <param name="Kinds">Kinds of the records, code and title.</param>
public sealed record DutyWord(bool IsEvidence, string Id, string Title, IReadOnlyList<(string Code, string Title)> Kinds);

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
        where T : class, IDutyEvidence => services.AddScoped<IDutyEvidence, T>().AddSingleton(new DutyWord(true, record, title, kinds));

    public static IServiceCollection AddDutyCondition<T>(this IServiceCollection services, string word, string title)
        where T : class, IDutyCondition => services.AddScoped<IDutyCondition, T>().AddSingleton(new DutyWord(false, word, title, []));

    internal static IReadOnlyList<DutyWord> DutyWordsOf(this IServiceCollection services) =>
        [.. services.Where(s => s.ServiceType == typeof(DutyWord)).Select(s => (DutyWord)s.ImplementationInstance!)];
}
