namespace Touyan.Modules.Procedures;

/// <summary>A word that definitions may use, and what it runs.</summary>
/// <param name="Kind">What sort of word.</param>
/// <param name="Id">As definitions write it.</param>
/// <param name="Type">What it runs.</param>
/// <param name="Title">As the book of procedures shows it to the office: what is checked, what is brought about; of a subject its kind.</param>
public sealed record CaseWord(CaseWordKind Kind, string Id, Type Type, string Title)
{
    /// <summary>What papers can say: of a subject (<c>name</c> is <c>{subject.name}</c> in their texts), or that an effect finds out (<c>{learned.elected}</c>).</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What the office calls that which an effect finds out, by fact.</summary>
    public IReadOnlyDictionary<string, string> FactTitles { get; init; } = new Dictionary<string, string>();
}

public enum CaseWordKind
{
    Check = 1,
    Effect = 2,
    Subject = 3,
}

/// <summary>How a house brings its words; a definition that uses a word that nobody brings stops the start.</summary>
public static class CaseWords
{
    public static IServiceCollection AddCaseCheck<T>(this IServiceCollection services, string id, string title)
        where T : class, ICaseCheck => services.AddScoped<T>().AddSingleton(new CaseWord(CaseWordKind.Check, id, typeof(T), title));

    public static IServiceCollection AddCaseEffect<T>(this IServiceCollection services, string id, string title)
        where T : class, ICaseEffect => services.AddCaseEffect<T>(id, title, learns: []);

    /// <summary>An effect that finds something out (<see cref="CaseMoment.Learn"/>) which papers of the procedure may say and limits count from; each with its title.</summary>
    public static IServiceCollection AddCaseEffect<T>(
        this IServiceCollection services,
        string id,
        string title,
        IReadOnlyList<(string Fact, string Title)> learns
    )
        where T : class, ICaseEffect =>
        services
            .AddScoped<T>()
            .AddSingleton(
                new CaseWord(CaseWordKind.Effect, id, typeof(T), title)
                {
                    Facts = [.. learns.Select(l => l.Fact)],
                    FactTitles = learns.ToDictionary(l => l.Fact, l => l.Title, StringComparer.Ordinal),
                }
            );

    /// <summary>Subjects of a kind, and what papers can say of them.</summary>
    public static IServiceCollection AddCaseSubjects<T>(this IServiceCollection services, string kind, IReadOnlyList<string> facts)
        where T : class, ICaseSubjects =>
        services.AddScoped<ICaseSubjects, T>().AddSingleton(new CaseWord(CaseWordKind.Subject, kind, typeof(T), kind) { Facts = facts });

    /// <summary>The word in Chinese, as its house gives it; as written, where a kept definition has a word that the program no longer knows.</summary>
    internal static string TitleOf(this IEnumerable<CaseWord> words, CaseWordKind kind, string id) =>
        words.FirstOrDefault(w => w.Kind == kind && string.Equals(w.Id, id, StringComparison.Ordinal))?.Title ?? id;

    /// <summary>What the office calls something that an effect finds out.</summary>
    internal static string FactTitleOf(this IEnumerable<CaseWord> words, string fact) =>
        words.Select(w => w.FactTitles.GetValueOrDefault(fact)).OfType<string>().FirstOrDefault() ?? fact;

    internal static IReadOnlyList<CaseWord> CaseWordsOf(this IServiceCollection services) =>
        [.. services.Where(s => s.ServiceType == typeof(CaseWord)).Select(s => (CaseWord)s.ImplementationInstance!)];
}
