namespace Touyan.Modules.Procedures;

/// <summary>A word that definitions may use, and what it runs.</summary>
public sealed record CaseWord(CaseWordKind Kind, string Id, Type Type);

public enum CaseWordKind
{
    Check = 1,
    Effect = 2,
    Subject = 3,
}

/// <summary>How a house brings its words; a definition that uses a word that nobody brings stops the start.</summary>
public static class CaseWords
{
    public static IServiceCollection AddCaseCheck<T>(this IServiceCollection services, string id)
        where T : class, ICaseCheck => services.AddScoped<T>().AddSingleton(new CaseWord(CaseWordKind.Check, id, typeof(T)));

    public static IServiceCollection AddCaseEffect<T>(this IServiceCollection services, string id)
        where T : class, ICaseEffect => services.AddScoped<T>().AddSingleton(new CaseWord(CaseWordKind.Effect, id, typeof(T)));

    public static IServiceCollection AddCaseSubjects<T>(this IServiceCollection services, string kind)
        where T : class, ICaseSubjects =>
        services.AddScoped<ICaseSubjects, T>().AddSingleton(new CaseWord(CaseWordKind.Subject, kind, typeof(T)));

    internal static IReadOnlySet<string> Words(this IServiceCollection services, CaseWordKind kind) =>
        services
            .Where(s => s.ServiceType == typeof(CaseWord))
            .Select(s => (CaseWord)s.ImplementationInstance!)
            .Where(w => w.Kind == kind)
            .Select(w => w.Id)
            .ToHashSet(StringComparer.Ordinal);
}
