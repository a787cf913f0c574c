using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

/// <summary>A field that is taken from a table of codes names a table that there is.</summary>
public sealed class CodeFieldTests
{
    [Theory]
    [InlineData(FieldType.Code, null, 1)]
    [InlineData(FieldType.Code, "none", 1)]
    [InlineData(FieldType.Text, "sector", 1)]
    [InlineData(FieldType.Code, "sector", 0)]
    public async Task A_field_of_codes_names_its_table(FieldType type, string? table, int wrong)
    {
        var app = await SharedApp.GetAsync();
        var rules = app.Services.GetRequiredService<RulebookFolder>().Rules;
        var definition = app.Services.GetRequiredService<ProcedureBook>().Find("member-certificate", 1)!;
        var asked = definition with
        {
            Start = definition.Start with { Fields = [new FieldDefinition("kind", "类别", type) { Codes = table }], Checks = [] },
        };
        var words = new ProcedureVocabulary([new CaseWord(CaseWordKind.Subject, "member", typeof(object), "党员")], new PaperKinds([]))
        {
            Codes = rules.CodeTables.Select(t => t.Id).ToHashSet(),
        };

        var told = DefinitionCheck.Wrong(asked, words, id => rules.Find(id, app.Clock.Today)).ToList();

        Assert.Equal(wrong, told.Count(m => m.Message.Contains("代码表", StringComparison.Ordinal)));
    }
}
