using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Security;

namespace Touyan.Tests.Architecture;

public sealed class PageTests
{
    [Fact]
    public void Every_page_names_what_it_needs()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();
        var silent = pages.Where(p => !p.GetCustomAttributes(inherit: true).Any(a => a is INeeds or IAllowAnonymous));

        Assert.NotEmpty(pages);
        Offenders.None(silent.Select(p => p.FullName));
    }

    [Fact]
    public void Every_page_says_its_address()
    {
        var pages = Repository
            .SourceFiles("src/Touyan/Modules", "*.cshtml")
            .Select(f => (File: f, Lines: Repository.Read(f).TrimStart('\uFEFF').Split('\n')))
            .Where(p => p.Lines.Any(l => l.StartsWith("@page", StringComparison.Ordinal)))
            .ToList();

        Assert.NotEmpty(pages);
        Offenders.None(pages.Where(p => !p.Lines[0].StartsWith("@page \"/", StringComparison.Ordinal)).Select(p => p.File));
    }
}
